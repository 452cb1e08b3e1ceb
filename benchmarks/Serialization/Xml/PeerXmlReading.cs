using System.Globalization;
using System.Xml;
using Acme.XmlExchange;
using FreeTierGen.Benchmarks.Floor.Http;
using ExchangeTask = Acme.XmlExchange.Task;

namespace FreeTierGen.Benchmarks.Serialization.Xml;

/// <summary>What one would write by hand to read responses with XmlReader: the same types, and names from a table that is kept.</summary>
internal static class PeerXmlReading
{
    private static readonly XmlReaderSettings Settings = new()
    {
        NameTable = new NameTable(),
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        DtdProcessing = DtdProcessing.Prohibit,
        CheckCharacters = false,
    };

    public static ExchangeTask[] ReadTasks(byte[] xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml, writable: false), Settings);
        ExchangeTask[] tasks = [];
        reader.MoveToContent();
        for (reader.ReadStartElement(); reader.NodeType == XmlNodeType.Element;)
        {
            if (reader.LocalName == "tasks")
            {
                tasks = ReadList(reader, ReadTask);
            }
            else
            {
                reader.Skip();
            }
        }

        return tasks;
    }

    public static Usage[] ReadUsages(byte[] xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml, writable: false), Settings);
        Usage[] usages = [];
        reader.MoveToContent();
        for (reader.ReadStartElement(); reader.NodeType == XmlNodeType.Element;)
        {
            if (reader.LocalName == "usages")
            {
                usages = ReadList(reader, ReadUsage);
            }
            else
            {
                reader.Skip();
            }
        }

        return usages;
    }

    private static ExchangeTask ReadTask(XmlReader reader)
    {
        var taskId = "";
        var attempts = 0;
        var isRepeatable = false;
        TaskState state = default;
        DateTimeOffset startedAt = default;
        DateTimeOffset? completedAt = null;
        Reward? reward = null;
        IReadOnlyList<string>? steps = null;
        IReadOnlyDictionary<string, string>? labels = null;
        for (reader.ReadStartElement(); reader.NodeType == XmlNodeType.Element;)
        {
            switch (reader.LocalName)
            {
                case "taskId":
                    taskId = reader.ReadElementContentAsString();
                    break;
                case "attempts":
                    attempts = int.Parse(reader.ReadElementContentAsString(), CultureInfo.InvariantCulture);
                    break;
                case "isRepeatable":
                    isRepeatable = reader.ReadElementContentAsString() == "true";
                    break;
                case "state":
                    state = ReadState(reader.ReadElementContentAsString());
                    break;
                case "startedAt":
                    startedAt = ReadTimestamp(reader);
                    break;
                case "completedAt":
                    completedAt = ReadTimestamp(reader);
                    break;
                case "reward":
                    reward = ReadReward(reader);
                    break;
                case "steps":
                    steps = ReadList(reader, static reader => reader.ReadElementContentAsString());
                    break;
                case "labels":
                    labels = ReadLabels(reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.ReadEndElement();
        return new ExchangeTask
        {
            TaskId = taskId,
            Attempts = attempts,
            IsRepeatable = isRepeatable,
            State = state,
            StartedAt = startedAt,
            CompletedAt = completedAt,
            Reward = reward,
            Steps = steps,
            Labels = labels,
        };
    }

    private static Usage ReadUsage(XmlReader reader)
    {
        string? service = null;
        string? operation = null;
        string? usageType = null;
        string? region = null;
        var actual = 0d;
        var forecasted = 0d;
        var limit = 0d;
        string? unit = null;
        string? description = null;
        string? type = null;
        for (reader.ReadStartElement(); reader.NodeType == XmlNodeType.Element;)
        {
            switch (reader.LocalName)
            {
                case "service":
                    service = reader.ReadElementContentAsString();
                    break;
                case "operation":
                    operation = reader.ReadElementContentAsString();
                    break;
                case "usageType":
                    usageType = reader.ReadElementContentAsString();
                    break;
                case "region":
                    region = reader.ReadElementContentAsString();
                    break;
                case "actualUsageAmount":
                    actual = ReadDouble(reader);
                    break;
                case "forecastedUsageAmount":
                    forecasted = ReadDouble(reader);
                    break;
                case "limit":
                    limit = ReadDouble(reader);
                    break;
                case "unit":
                    unit = reader.ReadElementContentAsString();
                    break;
                case "description":
                    description = reader.ReadElementContentAsString();
                    break;
                case "freeTierType":
                    type = reader.ReadElementContentAsString();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.ReadEndElement();
        return new Usage
        {
            Service = service,
            Operation = operation,
            UsageType = usageType,
            Region = region,
            ActualUsageAmount = actual,
            ForecastedUsageAmount = forecasted,
            Limit = limit,
            Unit = unit,
            Description = description,
            FreeTierType = type,
        };
    }

    private static Reward ReadReward(XmlReader reader)
    {
        var amount = 0d;
        var unit = "";
        for (reader.ReadStartElement(); reader.NodeType == XmlNodeType.Element;)
        {
            switch (reader.LocalName)
            {
                case "amount":
                    amount = ReadDouble(reader);
                    break;
                case "unit":
                    unit = reader.ReadElementContentAsString();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.ReadEndElement();
        return new Reward { Amount = amount, Unit = unit };
    }

    private static Dictionary<string, string> ReadLabels(XmlReader reader)
    {
        var labels = new Dictionary<string, string>();
        for (reader.ReadStartElement(); reader.NodeType == XmlNodeType.Element;)
        {
            reader.ReadStartElement("entry");
            var key = reader.ReadElementContentAsString();
            labels[key] = reader.ReadElementContentAsString();
            reader.ReadEndElement();
        }

        reader.ReadEndElement();
        return labels;
    }

    private static T[] ReadList<T>(XmlReader reader, Func<XmlReader, T> read)
    {
        var items = new Gathered<T>();
        for (reader.ReadStartElement(); reader.NodeType == XmlNodeType.Element;)
        {
            items.Add(read(reader));
        }

        reader.ReadEndElement();
        return items.Take();
    }

    private static double ReadDouble(XmlReader reader) => double.Parse(reader.ReadElementContentAsString(), CultureInfo.InvariantCulture);

    private static DateTimeOffset ReadTimestamp(XmlReader reader) =>
        DateTimeOffset.Parse(reader.ReadElementContentAsString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static TaskState ReadState(string state) => state switch
    {
        "WAITING" => TaskState.Waiting,
        "STARTED" => TaskState.Started,
        "COMPLETED" => TaskState.Completed,
        _ => new TaskState(state),
    };
}
