using FreeTier.Account;
using FreeTier.Client;

namespace FreeTier.Rendering;

/// <summary>The plan: its type and state, what is left of the credits, and until when.</summary>
internal static class PlanReport
{
    /// <summary>A new account gets 100 USD and can earn another 100: the full length of the credits' bar.</summary>
    private const double MostCredits = 200;
    private const double FewCredits = 0.25;
    private const int FewDays = 30;

    internal static IEnumerable<Block> Blocks(GetAccountPlanStateResponse? plan, DateTimeOffset now)
    {
        if (plan is null)
        {
            yield return new HeadingBlock([new Span("AWS Free Tier", Tone.Strong)]);
            yield return new TextBlock("This account has no free or paid plan. Accounts opened before 15 July 2025 don't have one.");
            yield break;
        }

        yield return new HeadingBlock([new Span($"AWS Free Tier, account {plan.AccountId}", Tone.Strong)]);
        var fields = new List<(string, Line)> { ("Plan", PlanLine(plan)) };
        if (plan.AccountPlanRemainingCredits is { } credits)
        {
            fields.Add(("Credits", CreditsLine(credits)));
        }

        fields.Add(("Expires", ExpiryLine(plan, now)));
        yield return new FieldsBlock(fields);
    }

    private static Line PlanLine(GetAccountPlanStateResponse plan)
    {
        AccountPlanStatus status = plan.AccountPlanStatus;
        Tone tone = status == AccountPlanStatus.Active ? Tone.Good
            : status == AccountPlanStatus.Expired ? Tone.Bad
            : Tone.Caution;
        return [new Span(Words.OfEnum(plan.AccountPlanType.Value), Tone.Strong), ", ", new Span(Words.OfEnum(status.Value), tone)];
    }

    private static Line CreditsLine(MonetaryAmount credits)
    {
        string left = $"{Words.OfMoney(credits.Amount, credits.Unit.Value)} left";
        if (credits.Unit != CurrencyCode.Usd)
        {
            return left;
        }

        double share = credits.Amount / Math.Max(MostCredits, credits.Amount);
        Tone tone = share < FewCredits ? Tone.Caution : Tone.Good;
        return [new Gauge(share, share, 20, tone), " ", left, new Span($" (of at most {Words.OfNumber(MostCredits)})", Tone.Muted)];
    }

    private static Line ExpiryLine(GetAccountPlanStateResponse plan, DateTimeOffset now)
    {
        if (PlanExpiry.DaysLeft(plan, now) is not { } days)
        {
            return "never";
        }

        Tone tone = days < 0 ? Tone.Bad : days <= FewDays ? Tone.Caution : Tone.Normal;
        return [new Span(Words.OfDaysUntil(days), tone), new Span($" ({Words.OfDate(plan.AccountPlanExpirationDate!.Value)})", Tone.Muted)];
    }
}
