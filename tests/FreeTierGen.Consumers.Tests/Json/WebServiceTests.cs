using Acme.Depot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FreeTierGen.Consumers.Tests.Json;

/// <summary>A web service that takes and returns a client's types as they are.</summary>
public sealed class WebServiceTests
{
    private const string Json = """{"name":"n","size":"large","content":{"texts":["a","b"]},"bySize":{"small":["x"]},"seven":7}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Requests_and_results_of_minimal_apis_are_what_a_person_would_write(bool isGenerated)
    {
        await using var app = await StartAsync(isGenerated);
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        using var body = new StringContent(Json, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

        using var answer = await http.PutAsync(new Uri("things", UriKind.Relative), body);

        Assert.Equal(Json, await answer.Content.ReadAsStringAsync());
        Assert.Equal("""{"number":7}""", await http.GetStringAsync(new Uri("content", UriKind.Relative)));
        Assert.Equal("\"small\"", await http.GetStringAsync(new Uri("size", UriKind.Relative)));
    }

    private static async Task<WebApplication> StartAsync(bool isGenerated)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
            if (isGenerated)
            {
                options.SerializerOptions.TypeInfoResolver = DepotContext.Default;
            }
        });
        var app = builder.Build();
        app.MapPut("things", (Thing thing) => thing);
        app.MapGet("content", () => Results.Json(new Content.Number(7)));
        app.MapGet("size", () => Size.Small);
        await app.StartAsync();
        return app;
    }
}
