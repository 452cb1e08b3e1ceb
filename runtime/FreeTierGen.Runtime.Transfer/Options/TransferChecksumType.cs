namespace FreeTierGen.Runtime.Transfer;

/// <summary>Of what an object has a checksum that is stored in parts.</summary>
public enum TransferChecksumType
{
    /// <summary>
    /// Of the whole object, where the algorithm allows that: CRC32, CRC32C, CRC64NVME. Whoever has the object's bytes can compute it. By other
    /// algorithms it is of the parts.
    /// </summary>
    Whole,

    /// <summary>Of the parts' checksums. CRC64NVME has none of that kind, and is of the whole.</summary>
    Parts,
}
