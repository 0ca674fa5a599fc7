using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Microsoft.Bot.Connector;

/// <summary>How the bot names itself to channels.</summary>
public partial class ConnectorClient
{
    private static readonly string UserAgent =
        $"Microsoft-BotFramework/3.1 BotBuilder/{typeof(ConnectorClient).Assembly.GetName().Version?.ToString(3)} ({Comment(GetOsVersion())}; {GetArchitecture()})";

    public static void AddDefaultRequestHeaders(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        var headers = httpClient.DefaultRequestHeaders;
        if (!headers.UserAgent.Any(product => product.Product?.Name == "BotBuilder"))
        {
            headers.UserAgent.ParseAdd(UserAgent);
        }

        headers.ExpectContinue = false;
        if (!headers.Accept.Any(type => type.MediaType == "*/*"))
        {
            headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        }
    }

    public static string GetClientVersion<T>(T client)
        where T : IConnectorClient
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.GetType().Assembly.GetName().Version?.ToString() ?? string.Empty;
    }

    public static string GetASPNetVersion() =>
        Assembly.GetEntryAssembly()?.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName ?? RuntimeInformation.FrameworkDescription;

    public static string GetOsVersion() => RuntimeInformation.OSDescription;

    public static string GetArchitecture() => RuntimeInformation.ProcessArchitecture.ToString();

    // A comment of a User-Agent header ends at its first closing parenthesis.
    private static string Comment(string text) => text.Replace('(', '[').Replace(')', ']');
}
