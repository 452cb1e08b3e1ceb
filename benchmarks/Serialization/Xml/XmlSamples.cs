using System.Globalization;
using System.Xml;

namespace FreeTierGen.Benchmarks.Serialization.Xml;

/// <summary>The rows that are read and written as JSON, as an answer in XML.</summary>
internal static class XmlSamples
{
    public static byte[] Tasks(int count) => Write("TasksResponse", "tasks", writer =>
    {
        foreach (var task in TaskSamples.Generated(count).Tasks)
        {
            writer.WriteStartElement("member");
            writer.WriteElementString("taskId", task.TaskId);
            writer.WriteElementString("attempts", Text(task.Attempts));
            writer.WriteElementString("isRepeatable", task.IsRepeatable ? "true" : "false");
            writer.WriteElementString("state", task.State.Value);
            writer.WriteElementString("startedAt", Text(task.StartedAt));
            if (task.CompletedAt is { } completedAt)
            {
                writer.WriteElementString("completedAt", Text(completedAt));
            }

            if (task.Reward is { } reward)
            {
                writer.WriteStartElement("reward");
                writer.WriteElementString("amount", Text(reward.Amount));
                writer.WriteElementString("unit", reward.Unit);
                writer.WriteEndElement();
            }

            writer.WriteStartElement("steps");
            foreach (var step in task.Steps ?? [])
            {
                writer.WriteElementString("member", step);
            }

            writer.WriteEndElement();
            writer.WriteStartElement("labels");
            foreach (var (key, value) in task.Labels ?? new Dictionary<string, string>())
            {
                writer.WriteStartElement("entry");
                writer.WriteElementString("key", key);
                writer.WriteElementString("value", value);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }
    });

    public static byte[] Usages(int count) => Write("UsagesResponse", "usages", writer =>
    {
        foreach (var usage in UsageSamples.Generated(count).Usages)
        {
            writer.WriteStartElement("member");
            WriteOptional(writer, "service", usage.Service);
            WriteOptional(writer, "operation", usage.Operation);
            WriteOptional(writer, "usageType", usage.UsageType);
            WriteOptional(writer, "region", usage.Region);
            writer.WriteElementString("actualUsageAmount", Text(usage.ActualUsageAmount));
            writer.WriteElementString("forecastedUsageAmount", Text(usage.ForecastedUsageAmount));
            writer.WriteElementString("limit", Text(usage.Limit));
            WriteOptional(writer, "unit", usage.Unit);
            WriteOptional(writer, "description", usage.Description);
            WriteOptional(writer, "freeTierType", usage.FreeTierType);
            writer.WriteEndElement();
        }
    });

    private static byte[] Write(string root, string list, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            writer.WriteStartElement(root);
            writer.WriteStartElement(list);
            write(writer);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteOptional(XmlWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteElementString(name, value);
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
