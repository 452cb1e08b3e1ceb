using FreeTier.Client;

namespace FreeTier.Account;

/// <summary>What activities have earned and what they still can earn, where rewards are credits in US dollars.</summary>
internal sealed record Rewards(double Earned, double Open)
{
    internal static Rewards Of(IEnumerable<ActivitySummary> activities)
    {
        double earned = 0, open = 0;
        foreach (ActivitySummary activity in activities)
        {
            if (activity.Reward is ActivityReward.Credit { Value: var credit } && credit.Unit == CurrencyCode.Usd)
            {
                if (activity.Status == ActivityStatus.Completed)
                {
                    earned += credit.Amount;
                }
                else
                {
                    open += credit.Amount;
                }
            }
        }

        return new Rewards(earned, open);
    }
}
