using System.CommandLine;
using System.CommandLine.Completions;
using FreeTier.Client;

namespace FreeTier.Commands;

/// <summary>The language of titles and descriptions.</summary>
internal static class LanguageOption
{
    private static readonly string[] Languages =
    [
        LanguageCode.Values.EnUs, LanguageCode.Values.EnGb, LanguageCode.Values.IdId, LanguageCode.Values.DeDe,
        LanguageCode.Values.EsEs, LanguageCode.Values.FrFr, LanguageCode.Values.JaJp, LanguageCode.Values.ItIt,
        LanguageCode.Values.PtPt, LanguageCode.Values.KoKr, LanguageCode.Values.ZhCn, LanguageCode.Values.ZhTw,
        LanguageCode.Values.TrTr,
    ];

    internal static Option<LanguageCode?> Create() => new("--language")
    {
        Description = $"Language of titles and descriptions: {string.Join(", ", Languages)}.",
        HelpName = "LANGUAGE",
        CompletionSources = { _ => Languages.Select(language => new CompletionItem(language)) },
        CustomParser = result => Choice.ParseOne(result, "--language", Languages) is { } language ? new LanguageCode(language) : default(LanguageCode?),
    };
}
