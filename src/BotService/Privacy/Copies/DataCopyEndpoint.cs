using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Privacy.Copies;

/// <summary>Hands a resident the copy of their own data, to whoever holds the address that their chat was given.</summary>
internal sealed class DataCopyEndpoint(ITransactions transactions, DataCopyLinks links, DataCopyMaker maker, DataCopyPage page, DistrictTime district)
{
    public const string Root = "/my-data";

    private const string Json = ".json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<IResult> ReadAsync(string address, HttpContext http, CancellationToken cancellationToken)
    {
        var isJson = address.EndsWith(Json, StringComparison.Ordinal);
        var token = isJson ? address[..^Json.Length] : address;
        var (grant, copy) = await transactions.ReadAsync(
            async (transaction, stop) =>
            {
                var found = await links.FindAsync(transaction, token, stop);
                return (found, found.ResidentId is { } resident ? await maker.MakeAsync(transaction, resident, stop) : null);
            },
            cancellationToken);
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        if (copy is null)
        {
            return Results.Content(page.Missing(grant.HasExpired), "text/html; charset=utf-8", statusCode: grant.HasExpired ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);
        }

        if (!isJson)
        {
            return Results.Content(page.Write(copy, $"{Root}/{token}{Json}"), "text/html; charset=utf-8");
        }

        headers.ContentDisposition = $"attachment; filename=\"huiyin-{district.Today:yyyy-MM-dd}.json\"";
        return Results.Text(JsonSerializer.Serialize(copy, Options), "application/json; charset=utf-8");
    }
}
