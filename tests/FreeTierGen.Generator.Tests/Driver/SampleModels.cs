namespace FreeTierGen.Generator.Tests.Driver;

/// <summary>Small models that tests start from and edit.</summary>
internal static class SampleModels
{
    /// <summary>A service of two operations over awsJson1_0, with a shape that both share, an error, an enum and a list.</summary>
    public const string Weather = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme.weather#Weather": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [
                { "target": "acme.weather#GetForecast" },
                { "target": "acme.weather#ListCities" }
              ],
              "errors": [{ "target": "acme.weather#Throttled" }],
              "traits": {
                "aws.api#service": { "sdkId": "Weather" },
                "aws.auth#sigv4": { "name": "weather" },
                "aws.protocols#awsJson1_0": {},
                "smithy.api#documentation": "Tells the weather."
              }
            },
            "acme.weather#GetForecast": {
              "type": "operation",
              "input": { "target": "acme.weather#GetForecastInput" },
              "output": { "target": "acme.weather#GetForecastOutput" },
              "errors": [{ "target": "acme.weather#CityNotFound" }]
            },
            "acme.weather#GetForecastInput": {
              "type": "structure",
              "members": {
                "cityId": {
                  "target": "acme.weather#CityId",
                  "traits": { "smithy.api#required": {} }
                }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme.weather#GetForecastOutput": {
              "type": "structure",
              "members": {
                "sky": { "target": "acme.weather#Sky" },
                "chanceOfRain": { "target": "smithy.api#Float" },
                "place": { "target": "acme.weather#Place" }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme.weather#ListCities": {
              "type": "operation",
              "input": { "target": "acme.weather#ListCitiesInput" },
              "output": { "target": "acme.weather#ListCitiesOutput" }
            },
            "acme.weather#ListCitiesInput": {
              "type": "structure",
              "members": {},
              "traits": { "smithy.api#input": {} }
            },
            "acme.weather#ListCitiesOutput": {
              "type": "structure",
              "members": {
                "cities": { "target": "acme.weather#Cities" }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme.weather#Cities": {
              "type": "list",
              "member": { "target": "acme.weather#City" }
            },
            "acme.weather#City": {
              "type": "structure",
              "members": {
                "cityId": { "target": "acme.weather#CityId" },
                "place": { "target": "acme.weather#Place" }
              }
            },
            "acme.weather#Place": {
              "type": "structure",
              "members": {
                "latitude": { "target": "smithy.api#Double" },
                "longitude": { "target": "smithy.api#Double" }
              }
            },
            "acme.weather#CityId": {
              "type": "string",
              "traits": { "smithy.api#pattern": "^[A-Za-z]+$" }
            },
            "acme.weather#Sky": {
              "type": "enum",
              "members": {
                "CLEAR": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "clear" } },
                "CLOUDY": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "cloudy" } }
              }
            },
            "acme.weather#CityNotFound": {
              "type": "structure",
              "members": {
                "message": { "target": "smithy.api#String" }
              },
              "traits": { "smithy.api#error": "client" }
            },
            "acme.weather#Throttled": {
              "type": "structure",
              "members": {
                "message": { "target": "smithy.api#String" }
              },
              "traits": { "smithy.api#error": "client", "smithy.api#retryable": { "throttling": true } }
            }
          }
        }
        """;
}
