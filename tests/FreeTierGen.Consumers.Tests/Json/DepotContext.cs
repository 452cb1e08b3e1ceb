using System.Text.Json.Serialization;
using Acme.Depot;
using Acme.FreeTier;
using FreeTierGen.Runtime;

namespace FreeTierGen.Consumers.Tests.Json;

/// <summary>What a program that is trimmed or natively compiled lists of the types that it writes and reads.</summary>
[JsonSerializable(typeof(StoreInput))]
[JsonSerializable(typeof(StoreOutput))]
[JsonSerializable(typeof(Content.Number))]
[JsonSerializable(typeof(Dictionary<BigDecimal, int>))]
[JsonSerializable(typeof(ListAccountActivitiesResponse))]
[JsonSerializable(typeof(MonetaryAmount))] // nothing but a union refers to it
internal sealed partial class DepotContext : JsonSerializerContext;
