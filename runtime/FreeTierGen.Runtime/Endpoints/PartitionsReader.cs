using System.Text.Json;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>Reads AWS's <c>partitions.json</c>.</summary>
internal static class PartitionsReader
{
    public static Partitions Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return new Partitions(ReadPartitions(document.RootElement));
        }
        catch (JsonException e)
        {
            throw new FormatException($"The partitions are not JSON: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8, are found when a text is read.
            throw new FormatException($"A text of the partitions is not Unicode: {e.Message}", e);
        }
    }

    private static List<PartitionDefinition> ReadPartitions(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("The partitions have to be a JSON object with 'version' and 'partitions'.");
        }

        var version = Property(root, "version", JsonValueKind.String, "the file").GetString()!;
        if (version != "1" && !version.StartsWith("1.", StringComparison.Ordinal))
        {
            throw new FormatException($"Version '{version}' of the partitions file is not supported; 1.x is.");
        }

        var definitions = new List<PartitionDefinition>();
        foreach (var item in Property(root, "partitions", JsonValueKind.Array, "the file").EnumerateArray())
        {
            definitions.Add(ReadPartition(item, $"partitions[{definitions.Count}]"));
        }

        return definitions;
    }

    private static PartitionDefinition ReadPartition(JsonElement item, string place)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{place} has to be an object.");
        }

        var id = Property(item, "id", JsonValueKind.String, place).GetString()!;
        place = $"{place} ('{id}')";
        var outputs = Property(item, "outputs", JsonValueKind.Object, place);
        var outputsPlace = $"outputs of {place}";
        var dnsSuffix = Property(outputs, "dnsSuffix", JsonValueKind.String, outputsPlace).GetString()!;
        var partition = new Partition
        {
            Name = id,
            DnsSuffix = dnsSuffix,
            DualStackDnsSuffix = Property(outputs, "dualStackDnsSuffix", JsonValueKind.String, outputsPlace).GetString()!,
            SupportsFips = Boolean(outputs, "supportsFIPS", outputsPlace),
            SupportsDualStack = Boolean(outputs, "supportsDualStack", outputsPlace),
            ImplicitGlobalRegion = Property(outputs, "implicitGlobalRegion", JsonValueKind.String, outputsPlace).GetString()!,
        };

        var regions = new List<(string, Partition)>();
        foreach (var region in Property(item, "regions", JsonValueKind.Object, place).EnumerateObject())
        {
            regions.Add((region.Name, ReadRegion(region.Value, partition, $"region '{region.Name}' of {place}")));
        }

        return new PartitionDefinition(partition, ReadPattern(item, place), regions);
    }

    // A region may override its partition's outputs.
    private static Partition ReadRegion(JsonElement region, Partition partition, string place)
    {
        if (region.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{place} has to be an object.");
        }

        var overridden = new Partition
        {
            Name = partition.Name,
            DnsSuffix = Override(region, "dnsSuffix", place) ?? partition.DnsSuffix,
            DualStackDnsSuffix = Override(region, "dualStackDnsSuffix", place) ?? partition.DualStackDnsSuffix,
            SupportsFips = region.TryGetProperty("supportsFIPS", out _)
                ? Boolean(region, "supportsFIPS", place)
                : partition.SupportsFips,
            SupportsDualStack = region.TryGetProperty("supportsDualStack", out _)
                ? Boolean(region, "supportsDualStack", place)
                : partition.SupportsDualStack,
            ImplicitGlobalRegion = Override(region, "implicitGlobalRegion", place) ?? partition.ImplicitGlobalRegion,
        };

        var isSame = overridden.DnsSuffix == partition.DnsSuffix
            && overridden.DualStackDnsSuffix == partition.DualStackDnsSuffix
            && overridden.SupportsFips == partition.SupportsFips
            && overridden.SupportsDualStack == partition.SupportsDualStack
            && overridden.ImplicitGlobalRegion == partition.ImplicitGlobalRegion;
        return isSame ? partition : overridden;
    }

    private static RegionPattern ReadPattern(JsonElement item, string place)
    {
        var text = Property(item, "regionRegex", JsonValueKind.String, place).GetString()!;
        try
        {
            return SimpleRegionPattern.TryParse(text) ?? (RegionPattern)new RegexRegionPattern(text);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"regionRegex of {place} is no regular expression: {e.Message}", e);
        }
    }

    private static JsonElement Property(JsonElement owner, string name, JsonValueKind kind, string place)
    {
        if (!owner.TryGetProperty(name, out var value))
        {
            throw new FormatException($"{place} has no '{name}'.");
        }

        return value.ValueKind == kind
            ? value
            : throw new FormatException($"'{name}' of {place} has to be {Describe(kind)}.");
    }

    private static bool Boolean(JsonElement owner, string name, string place)
    {
        if (!owner.TryGetProperty(name, out var value))
        {
            throw new FormatException($"{place} has no '{name}'.");
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new FormatException($"'{name}' of {place} has to be true or false."),
        };
    }

    private static string? Override(JsonElement region, string name, string place)
        => region.TryGetProperty(name, out _) ? Property(region, name, JsonValueKind.String, place).GetString() : null;

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        _ => "a string",
    };
}
