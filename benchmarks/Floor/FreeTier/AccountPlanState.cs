using System.Text.Json;
using Acme.FreeTier;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.FreeTier;

/// <summary>The JSON of GetAccountPlanState.</summary>
internal readonly struct AccountPlanState : IJsonOperation<EmptyInput, GetAccountPlanStateResponse>
{
    public static void Write(Utf8JsonWriter writer, EmptyInput input)
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    }

    public static GetAccountPlanStateResponse Read(ref Utf8JsonReader reader, ResponseMetadata metadata)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        var accountId = "";
        AccountPlanType type = default;
        AccountPlanStatus status = default;
        MonetaryAmount? credits = null;
        DateTimeOffset? expiration = null;
        while (Json.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("accountId"u8))
            {
                accountId = reader.GetString()!;
            }
            else if (name.SequenceEqual("accountPlanType"u8))
            {
                type = ReadType(ref reader);
            }
            else if (name.SequenceEqual("accountPlanStatus"u8))
            {
                status = ReadStatus(ref reader);
            }
            else if (name.SequenceEqual("accountPlanRemainingCredits"u8))
            {
                credits = ReadAmount(ref reader);
            }
            else if (name.SequenceEqual("accountPlanExpirationDate"u8))
            {
                expiration = reader.GetDateTimeOffset();
            }
            else
            {
                reader.Skip();
            }
        }

        return new GetAccountPlanStateResponse
        {
            AccountId = accountId,
            AccountPlanType = type,
            AccountPlanStatus = status,
            AccountPlanRemainingCredits = credits,
            AccountPlanExpirationDate = expiration,
            Metadata = metadata,
        };
    }

    private static AccountPlanType ReadType(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("FREE"u8) ? AccountPlanType.Free
        : reader.ValueTextEquals("PAID"u8) ? AccountPlanType.Paid
        : new AccountPlanType(reader.GetString()!);

    private static AccountPlanStatus ReadStatus(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("ACTIVE"u8) ? AccountPlanStatus.Active
        : reader.ValueTextEquals("NOT_STARTED"u8) ? AccountPlanStatus.NotStarted
        : reader.ValueTextEquals("EXPIRED"u8) ? AccountPlanStatus.Expired
        : new AccountPlanStatus(reader.GetString()!);

    private static MonetaryAmount ReadAmount(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        var amount = 0d;
        CurrencyCode unit = default;
        while (Json.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("amount"u8))
            {
                amount = Json.ReadDouble(ref reader);
            }
            else if (name.SequenceEqual("unit"u8))
            {
                unit = reader.ValueTextEquals("USD"u8) ? CurrencyCode.Usd : new CurrencyCode(reader.GetString()!);
            }
            else
            {
                reader.Skip();
            }
        }

        return new MonetaryAmount { Amount = amount, Unit = unit };
    }
}
