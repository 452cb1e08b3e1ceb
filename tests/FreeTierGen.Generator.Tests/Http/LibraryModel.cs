namespace FreeTierGen.Generator.Tests.Http;

/// <summary>A service that binds members to all of HTTP, in both directions, and C# that calls it.</summary>
internal static class LibraryModel
{
    public const string Text = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Library": {
              "type": "service",
              "version": "2026-01-01",
              "operations": [
                { "target": "acme#PutBook" }, { "target": "acme#GetBook" }, { "target": "acme#PutCover" }, { "target": "acme#Describe" },
                { "target": "acme#Judge" }, { "target": "acme#Label" }, { "target": "acme#Sort" }, { "target": "acme#Copy" }, { "target": "acme#Close" }
              ],
              "errors": [{ "target": "acme#Shut" }],
              "traits": { "aws.protocols#restJson1": {}, "aws.auth#sigv4": { "name": "library" }, "smithy.api#title": "The Library" }
            },
            "acme#PutBook": {
              "type": "operation",
              "input": { "target": "acme#PutBookInput" },
              "output": { "target": "acme#Book" },
              "errors": [{ "target": "acme#ShelfFull" }],
              "traits": { "smithy.api#http": { "method": "PUT", "uri": "/shelves/{shelf}/books/{path+}?kind=book", "code": 200 }, "smithy.api#idempotent": {} }
            },
            "acme#PutBookInput": {
              "type": "structure",
              "members": {
                "shelf": { "target": "acme#Shelf", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } },
                "path": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } },
                "copies": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpQuery": "copies" } },
                "tags": { "target": "acme#Texts", "traits": { "smithy.api#httpQuery": "tag" } },
                "since": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#httpQuery": "since" } },
                "more": { "target": "acme#TextLists", "traits": { "smithy.api#httpQueryParams": {} } },
                "due": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#httpHeader": "X-Due" } },
                "shelves": { "target": "acme#Shelves", "traits": { "smithy.api#httpHeader": "X-Shelves" } },
                "remark": { "target": "acme#Remark", "traits": { "smithy.api#httpHeader": "X-Remark" } },
                "sealed": { "target": "smithy.api#Boolean", "traits": { "smithy.api#httpHeader": "X-Note-Sealed" } },
                "notes": { "target": "acme#Names", "traits": { "smithy.api#httpPrefixHeaders": "X-Note-" } },
                "token": { "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {}, "smithy.api#httpHeader": "X-Token" } },
                "title": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "Title" } },
                "companion": { "target": "acme#Book" }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#Book": {
              "type": "structure",
              "members": {
                "tag": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "ETag" } },
                "pages": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpHeader": "X-Pages" } },
                "status": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpResponseCode": {} } },
                "title": { "target": "smithy.api#String" },
                "sequel": { "target": "acme#Book" }
              }
            },
            "acme#GetBook": {
              "type": "operation",
              "input": { "target": "acme#GetBookInput" },
              "output": { "target": "acme#GetBookOutput" },
              "traits": { "smithy.api#http": { "method": "HEAD", "uri": "/books/{number}/{lent}", "code": 200 }, "smithy.api#readonly": {} }
            },
            "acme#GetBookInput": {
              "type": "structure",
              "members": {
                "number": { "target": "smithy.api#Long", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } },
                "lent": { "target": "smithy.api#Boolean", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {}, "smithy.api#clientOptional": {} } }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#GetBookOutput": {
              "type": "structure",
              "members": {
                "shelf": { "target": "acme#Shelf", "traits": { "smithy.api#httpHeader": "X-Shelf", "smithy.api#required": {} } },
                "level": { "target": "acme#Level", "traits": { "smithy.api#httpHeader": "X-Level" } },
                "counts": { "target": "acme#Numbers", "traits": { "smithy.api#httpHeader": "X-Counts" } },
                "dates": { "target": "acme#Dates", "traits": { "smithy.api#httpHeader": "X-Dates" } },
                "remark": { "target": "acme#Remark", "traits": { "smithy.api#httpHeader": "X-Remark" } },
                "changed": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#httpHeader": "Last-Modified" } },
                "notes": { "target": "acme#Names", "traits": { "smithy.api#httpPrefixHeaders": "X-Note-" } }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme#PutCover": {
              "type": "operation",
              "input": { "target": "acme#PutCoverInput" },
              "output": { "target": "acme#PutCoverOutput" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/covers", "code": 201 } }
            },
            "acme#PutCoverInput": {
              "type": "structure",
              "members": {
                "type": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "Content-Type" } },
                "image": { "target": "acme#Image", "traits": { "smithy.api#httpPayload": {} } }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#PutCoverOutput": {
              "type": "structure",
              "members": { "book": { "target": "acme#Book", "traits": { "smithy.api#httpPayload": {} } }, "tag": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "ETag" } } },
              "traits": { "smithy.api#output": {} }
            },
            "acme#Describe": {
              "type": "operation",
              "input": { "target": "acme#Description" },
              "output": { "target": "acme#Description" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/descriptions", "code": 200 } }
            },
            "acme#Description": { "type": "structure", "members": { "value": { "target": "smithy.api#Document", "traits": { "smithy.api#httpPayload": {} } } } },
            "acme#Judge": {
              "type": "operation",
              "input": { "target": "acme#Judgement" },
              "output": { "target": "acme#Judgement" },
              "traits": { "smithy.api#http": { "method": "PATCH", "uri": "/judgements", "code": 200 } }
            },
            "acme#Judgement": { "type": "structure", "members": { "verdict": { "target": "acme#Verdict", "traits": { "smithy.api#httpPayload": {} } } } },
            "acme#Verdict": { "type": "union", "members": { "good": { "target": "smithy.api#String" }, "bad": { "target": "smithy.api#Integer" } } },
            "acme#Label": {
              "type": "operation",
              "input": { "target": "acme#Labelled" },
              "output": { "target": "acme#Labelled" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/labels", "code": 200 } }
            },
            "acme#Labelled": { "type": "structure", "members": { "text": { "target": "smithy.api#String", "traits": { "smithy.api#httpPayload": {} } } } },
            "acme#Sort": {
              "type": "operation",
              "input": { "target": "acme#Sorted" },
              "output": { "target": "acme#Sorted" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/sorted", "code": 200 } }
            },
            "acme#Sorted": { "type": "structure", "members": { "shelf": { "target": "acme#Shelf", "traits": { "smithy.api#httpPayload": {} } } } },
            "acme#Copy": {
              "type": "operation",
              "input": { "target": "acme#CopyInput" },
              "output": { "target": "acme#CopyOutput" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/copies", "code": 200 } }
            },
            "acme#CopyInput": {
              "type": "structure",
              "members": { "pages": { "target": "acme#Pages", "traits": { "smithy.api#httpPayload": {}, "smithy.api#required": {} } } },
              "traits": { "smithy.api#input": {} }
            },
            "acme#CopyOutput": {
              "type": "structure",
              "members": {
                "count": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpHeader": "X-Count" } },
                "pages": { "target": "acme#Pages", "traits": { "smithy.api#httpPayload": {}, "smithy.api#default": "" } }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme#Close": { "type": "operation", "traits": { "smithy.api#http": { "method": "DELETE", "uri": "/?now", "code": 204 } } },
            "acme#ShelfFull": {
              "type": "structure",
              "members": {
                "message": { "target": "smithy.api#String" },
                "wait": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpHeader": "X-Wait" } },
                "limit": { "target": "smithy.api#Integer" }
              },
              "traits": { "smithy.api#error": "client", "smithy.api#httpError": 409 }
            },
            "acme#Shut": {
              "type": "structure",
              "members": { "until": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#httpHeader": "X-Until" } } },
              "traits": { "smithy.api#error": "server", "smithy.api#httpError": 500 }
            },
            "acme#Shelf": { "type": "enum", "members": { "UPPER": { "target": "smithy.api#Unit" }, "LOWER": { "target": "smithy.api#Unit" } } },
            "acme#Level": { "type": "intEnum", "members": { "LOW": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } } } },
            "acme#Shelves": { "type": "list", "member": { "target": "acme#Shelf" } },
            "acme#Texts": { "type": "list", "member": { "target": "smithy.api#String" } },
            "acme#Numbers": { "type": "list", "member": { "target": "smithy.api#Short" } },
            "acme#Dates": { "type": "list", "member": { "target": "smithy.api#Timestamp" } },
            "acme#Names": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "acme#TextLists": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "acme#Texts" } },
            "acme#Remark": { "type": "string", "traits": { "smithy.api#mediaType": "text/html" } },
            "acme#Image": { "type": "blob", "traits": { "smithy.api#mediaType": "image/png" } },
            "acme#Pages": { "type": "blob", "traits": { "smithy.api#streaming": {}, "smithy.api#requiresLength": {} } }
          }
        }
        """;

    /// <summary>Calls operations by name. What they answer is told in one line.</summary>
    public const string Caller = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Identity;
        using FreeTierGen.Runtime.Validation;

        namespace Acme;

        internal static class Caller
        {
            public static async Task<string> CallAsync(HttpMessageHandler handler, string what)
            {
                using var client = new LibraryClient(new LibraryClientOptions
                {
                    Endpoint = new Uri("https://example.com/base"),
                    Region = "eu-west-1",
                    Credentials = new StaticCredentialsProvider("AKID", "secret"),
                    HttpHandler = handler,
                    IdempotencyTokenGenerator = () => "made",
                    RequestValidation = what.EndsWith(" unchecked", StringComparison.Ordinal) ? RequestValidation.Off : RequestValidation.Full,
                });
                switch (what)
                {
                    case "full":
                        var book = await client.PutBookAsync(new()
                        {
                            Shelf = Shelf.Upper,
                            Path = "a b/c",
                            Copies = 2,
                            Tags = ["x&y", "z"],
                            Since = DateTimeOffset.UnixEpoch,
                            More = new Dictionary<string, IReadOnlyList<string>> { ["tag"] = ["lost"], ["kind"] = ["lost"], ["more"] = ["1", "2"] },
                            Due = DateTimeOffset.UnixEpoch,
                            Shelves = [Shelf.Upper, new Shelf("a,b")],
                            Remark = "<b>",
                            Sealed = true,
                            Notes = new Dictionary<string, string> { ["sealed"] = "lost", ["other"] = "kept" },
                            Title = "T",
                            Companion = new() { Tag = "in body", Pages = 3, Title = "C" },
                        });
                        return $"{book.Tag} {book.Pages} {book.Status} {book.Title} / {book.Sequel?.Tag} {book.Sequel?.Pages} {book.Sequel?.Status}";
                    case "short":
                        await client.PutBookAsync(new() { Shelf = Shelf.Lower, Path = "p", More = new Dictionary<string, IReadOnlyList<string>> { ["copies"] = ["5"] } });
                        return "";
                    case "no path unchecked":
                        await client.PutBookAsync(new() { Shelf = Shelf.Lower, Path = "" });
                        return "";
                    case "no shelf unchecked":
                        await client.PutBookAsync(new() { Shelf = default, Path = "p" });
                        return "";
                    case "no item unchecked":
                        await client.PutBookAsync(new() { Shelf = Shelf.Lower, Path = "p", Shelves = [default] });
                        return "";
                    case "bad header":
                        await client.PutCoverAsync(new() { Type = "a\r\nb" });
                        return "";
                    case "get":
                        var got = await client.GetBookAsync(new() { Number = 7, Lent = true });
                        return $"{got.Shelf} {got.Level} {string.Join('+', got.Counts ?? [])} {got.Dates?.Count} {got.Remark} {got.Changed:s} {string.Join('+', got.Notes?.Keys ?? [])}";
                    case "get nothing unchecked":
                        await client.GetBookAsync(new() { Number = 7 });
                        return "";
                    case "cover":
                        var cover = await client.PutCoverAsync(new() { Image = new byte[] { 1, 2 } });
                        return $"{cover.Tag} {cover.Book?.Title} {cover.Book?.Tag}";
                    case "own cover":
                        await client.PutCoverAsync(new() { Type = "image/gif", Image = new byte[] { 1 } });
                        return "";
                    case "describe":
                        return (await client.DescribeAsync(new() { Value = System.Text.Json.JsonSerializer.SerializeToElement(new[] { 1, 2 }) })).Value?.GetRawText() ?? "none";
                    case "judge":
                        return (await client.JudgeAsync(new() { Verdict = new Verdict.Good("yes") })).Verdict is Verdict.Bad { Value: var bad } ? $"bad {bad}" : "none";
                    case "judge nothing":
                        return (await client.JudgeAsync(new())).Verdict is null ? "none" : "some";
                    case "label":
                        return (await client.LabelAsync(new() { Text = "ä" })).Text ?? "none";
                    case "sort":
                        return (await client.SortAsync(new() { Shelf = Shelf.Upper })).Shelf?.Value ?? "none";
                    case "copy":
                        using (var copy = await client.CopyAsync(new() { Pages = new System.IO.MemoryStream([1, 2, 3]) }))
                        using (var reader = new System.IO.StreamReader(copy.Pages))
                        {
                            return $"{copy.Count} {await reader.ReadToEndAsync()}";
                        }

                    case "close":
                        return (await client.CloseAsync()).Metadata.StatusCode.ToString();
                    case "error":
                        try
                        {
                            await client.LabelAsync();
                            return "none";
                        }
                        catch (LibraryException exception)
                        {
                            return exception switch
                            {
                                ShelfFullException full => $"full {full.Wait} {full.Limit} {full.ServiceMessage}",
                                ShutException shut => $"shut {shut.Until:s}",
                                _ => exception.ErrorCode,
                            };
                        }

                    default:
                        throw new ArgumentException(what);
                }
            }
        }
        """;
}
