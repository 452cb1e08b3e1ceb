using FreeTierGen.Generator.Lowering.Query;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>ec2Query: as awsQuery, with names and answers of its own.</summary>
internal sealed class Ec2Query(LoweringContext context, SymbolTable symbols) : QueryProtocol(context, symbols, new Ec2QueryRules(), "Ec2QueryOperation");
