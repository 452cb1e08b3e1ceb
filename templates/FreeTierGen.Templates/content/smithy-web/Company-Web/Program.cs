using Company.Client;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;
#if (telemetry)
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
#endif

var builder = WebApplication.CreateBuilder(args);

// Options come from appsettings.json, credentials from where other AWS tools have them: AWS_ variables, profiles, SSO, roles.
builder.Services.AddFreeTierClient(builder.Configuration.GetSection("ServiceClients:FreeTier"));
builder.Services.AddFreeTierClient(options => options.UseAwsDefaults());
builder.Services.AddProblemDetails();
#if (telemetry)

// Logs, traces and metrics go to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names, and without it nowhere.
var telemetry = builder.Services.AddOpenTelemetry()
    .WithLogging()
    .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource("FreeTierGen.Runtime"))
    .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("FreeTierGen.Runtime"));
if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
    telemetry.UseOtlpExporter();
#endif

var app = builder.Build();

// Callers learn that the service behind this one failed, and the log has why.
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = exception => exception is ServiceClientException ? StatusCodes.Status502BadGateway : StatusCodes.Status500InternalServerError,
});

app.MapGet("/plan", async (IFreeTierClient freeTier, CancellationToken cancellationToken) =>
{
    var plan = await freeTier.GetAccountPlanStateAsync(cancellationToken: cancellationToken);
    return new Plan(plan.AccountId, plan.AccountPlanType, plan.AccountPlanStatus, plan.AccountPlanRemainingCredits?.Amount);
});

// What will go over its free limit this month.
app.MapGet("/usage", async (IFreeTierClient freeTier, CancellationToken cancellationToken) =>
{
    var over = new List<Offer>();
    await foreach (var usage in freeTier.GetFreeTierUsageItemsAsync(cancellationToken: cancellationToken))
    {
        if (usage.Limit > 0 && usage.ForecastedUsageAmount > usage.Limit)
            over.Add(new Offer(usage.Service, usage.Region, usage.ForecastedUsageAmount, usage.Limit, usage.Unit));
    }

    return over;
});

app.Run();

internal sealed record Plan(string AccountId, AccountPlanType Type, AccountPlanStatus Status, double? CreditsLeft);

internal sealed record Offer(string? Service, string? Region, double Forecast, double Limit, string? Unit);
