namespace FreeTierGen.Generator.Model;

/// <summary>Smithy's shape types.</summary>
internal enum ShapeType
{
    Blob,
    Boolean,
    String,
    Enum,
    Byte,
    Short,
    Integer,
    IntEnum,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Timestamp,
    Document,
    List,
    Map,
    Structure,
    Union,
    Service,
    Operation,
    Resource,
}
