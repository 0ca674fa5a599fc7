using System.Net.Http.Headers;
using Huiyin.Protocol;

namespace Microsoft.Bot.Connector;

internal static class ConnectorJson
{
    public static readonly MediaTypeHeaderValue MediaType = new("application/json", "utf-8");

    public static byte[] Write(object value) => SchemaJson.Serialize(value);

    /// <exception cref="FormatException">The body is not the JSON that the Bot Connector promises.</exception>
    public static async Task<T?> ReadAsync<T>(HttpContent content, CancellationToken cancellationToken)
        where T : class
    {
        var body = await content.ReadAsByteArrayAsync(cancellationToken);
        return body.Length == 0 ? null : SchemaJson.Deserialize<T>(body);
    }
}
