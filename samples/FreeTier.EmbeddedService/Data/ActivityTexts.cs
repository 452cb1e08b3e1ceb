using System.Globalization;

namespace FreeTier.EmbeddedService.Data;

/// <summary>Titles and descriptions of activities, by language. English stands in for languages that are not here.</summary>
internal static class ActivityTexts
{
    private static readonly Dictionary<ActivityTask, (string Title, string Description)> English = new()
    {
        [ActivityTask.SetUp] = ("Set up {0}", "Create a first resource in {0} and try it out. Afterwards you know where its settings are and what it costs."),
        [ActivityTask.Watch] = ("Put an alarm on {0}", "Create an alarm that tells you by mail when {0} is used more than you expect."),
        [ActivityTask.Secure] = ("Tighten access to {0}", "Replace broad permissions for {0} by the few that are really needed."),
        [ActivityTask.Budget] = ("Keep {0} within a budget", "Set a monthly budget for {0} and be warned before it is spent."),
    };

    private static readonly Dictionary<ActivityTask, (string Title, string Description)> German = new()
    {
        [ActivityTask.SetUp] = ("{0} einrichten", "Legen Sie in {0} eine erste Ressource an und probieren Sie sie aus. Danach wissen Sie, wo die Einstellungen sind und was sie kostet."),
        [ActivityTask.Watch] = ("{0} mit einem Alarm überwachen", "Legen Sie einen Alarm an, der Ihnen schreibt, wenn {0} stärker genutzt wird als erwartet."),
        [ActivityTask.Secure] = ("Zugriff auf {0} einschränken", "Ersetzen Sie weite Berechtigungen für {0} durch die wenigen, die wirklich nötig sind."),
        [ActivityTask.Budget] = ("{0} im Budget halten", "Setzen Sie ein Monatsbudget für {0} und lassen Sie sich warnen, bevor es verbraucht ist."),
    };

    private static readonly Dictionary<ActivityTask, (string Title, string Description)> French = new()
    {
        [ActivityTask.SetUp] = ("Configurer {0}", "Créez une première ressource dans {0} et essayez-la. Vous saurez ensuite où sont ses réglages et ce qu'elle coûte."),
        [ActivityTask.Watch] = ("Surveiller {0} avec une alarme", "Créez une alarme qui vous écrit lorsque {0} est utilisé plus que prévu."),
        [ActivityTask.Secure] = ("Restreindre l'accès à {0}", "Remplacez les autorisations larges de {0} par les seules qui sont nécessaires."),
        [ActivityTask.Budget] = ("Tenir {0} dans un budget", "Fixez un budget mensuel pour {0} et soyez averti avant qu'il ne soit dépensé."),
    };

    private static readonly Dictionary<ActivityTask, (string Title, string Description)> Spanish = new()
    {
        [ActivityTask.SetUp] = ("Configurar {0}", "Cree un primer recurso en {0} y pruébelo. Después sabrá dónde están sus ajustes y cuánto cuesta."),
        [ActivityTask.Watch] = ("Vigilar {0} con una alarma", "Cree una alarma que le escriba cuando {0} se use más de lo previsto."),
        [ActivityTask.Secure] = ("Restringir el acceso a {0}", "Sustituya los permisos amplios de {0} por los pocos que hacen falta."),
        [ActivityTask.Budget] = ("Mantener {0} dentro de un presupuesto", "Fije un presupuesto mensual para {0} y reciba un aviso antes de gastarlo."),
    };

    private static readonly Dictionary<ActivityTask, (string Title, string Description)> Italian = new()
    {
        [ActivityTask.SetUp] = ("Configurare {0}", "Crei una prima risorsa in {0} e la provi. Poi saprà dove sono le impostazioni e quanto costa."),
        [ActivityTask.Watch] = ("Sorvegliare {0} con un allarme", "Crei un allarme che le scriva quando {0} è usato più del previsto."),
        [ActivityTask.Secure] = ("Limitare l'accesso a {0}", "Sostituisca i permessi ampi di {0} con i pochi che servono davvero."),
        [ActivityTask.Budget] = ("Tenere {0} entro un budget", "Fissi un budget mensile per {0} e riceva un avviso prima che sia speso."),
    };

    private static readonly Dictionary<ActivityTask, (string Title, string Description)> Japanese = new()
    {
        [ActivityTask.SetUp] = ("{0} をセットアップする", "{0} に最初のリソースを作成して試してみましょう。設定の場所と料金がわかります。"),
        [ActivityTask.Watch] = ("{0} にアラームを設定する", "{0} の使用量が想定を超えたときにメールで知らせるアラームを作成します。"),
        [ActivityTask.Secure] = ("{0} へのアクセスを絞り込む", "{0} の広い権限を、本当に必要なものだけに置き換えます。"),
        [ActivityTask.Budget] = ("{0} を予算内に収める", "{0} の月額予算を決め、使い切る前に警告を受け取ります。"),
    };

    private static readonly Dictionary<string, Dictionary<ActivityTask, (string Title, string Description)>> Languages = new()
    {
        ["de-DE"] = German,
        ["fr-FR"] = French,
        ["es-ES"] = Spanish,
        ["it-IT"] = Italian,
        ["ja-JP"] = Japanese,
    };

    public static string Title(ActivityTask task, string service, string? language) => Fill(In(language)[task].Title, service);

    public static string Description(ActivityTask task, string service, string? language) => Fill(In(language)[task].Description, service);

    private static Dictionary<ActivityTask, (string Title, string Description)> In(string? language) =>
        language is not null && Languages.TryGetValue(language, out var texts) ? texts : English;

    private static string Fill(string text, string service) => string.Format(CultureInfo.InvariantCulture, text, service);
}
