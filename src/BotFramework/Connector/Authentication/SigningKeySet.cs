using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

internal sealed record SigningKeySet(FrozenDictionary<string, SigningKey> ById, DateTimeOffset FetchedAt)
{
    /// <summary>Follows the metadata document to the keys it names.</summary>
    public static async Task<SigningKeySet> FetchAsync(HttpClient http, Uri metadataUrl, TimeProvider time, CancellationToken cancellationToken)
    {
        using var metadata = await GetAsync(http, metadataUrl, cancellationToken);
        if (!metadata.RootElement.TryGetProperty("jwks_uri", out var property)
            || !Uri.TryCreate(metadataUrl, property.GetString(), out var keysUrl)
            || (keysUrl.Scheme != Uri.UriSchemeHttps && !metadataUrl.IsLoopback))
        {
            throw new InvalidDataException($"The OpenID metadata at {metadataUrl} names no usable jwks_uri.");
        }

        using var document = await GetAsync(http, keysUrl, cancellationToken);
        return new SigningKeySet(Read(document.RootElement), time.GetUtcNow());
    }

    private static FrozenDictionary<string, SigningKey> Read(JsonElement root)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var element in root.GetProperty("keys").EnumerateArray())
        {
            var key = new JsonWebKey(element.GetRawText());
            if (key.Kid is { Length: > 0 } && key.Kty == JsonWebAlgorithmsKeyTypes.RSA)
            {
                keys[key.Kid] = new SigningKey(key, EndorsementsOf(element));
            }
        }

        return keys.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[]? EndorsementsOf(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : null;

    private static async Task<JsonDocument> GetAsync(HttpClient http, Uri url, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(url, cancellationToken);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonDocument.ParseAsync(body, default, cancellationToken);
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"The document at {url} is not JSON.", failure);
        }
    }
}
