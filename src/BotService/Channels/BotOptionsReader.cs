using System.Globalization;
using Huiyin.Diagnostics;

namespace Huiyin.Channels;

internal static class BotOptionsReader
{
    private const int SmallestActivity = 1024;
    private const int LargestActivity = 4 * 1024 * 1024;

    public static BotOptions Read(IConfiguration configuration)
    {
        var options = new BotOptions
        {
            MicrosoftAppId = Value(configuration, nameof(BotOptions.MicrosoftAppId)),
            MicrosoftAppPassword = Value(configuration, nameof(BotOptions.MicrosoftAppPassword)),
            MicrosoftAppType = Value(configuration, nameof(BotOptions.MicrosoftAppType)) ?? "MultiTenant",
            MicrosoftAppTenantId = Value(configuration, nameof(BotOptions.MicrosoftAppTenantId)),
            AllowAnonymous = Truth(configuration, "Bot:AllowAnonymous"),
            AllowedServiceUrlHosts = Hosts(configuration.GetSection("Bot:AllowedServiceUrlHosts")),
            MaximumActivitySize = Size(configuration, "Bot:MaximumActivitySize"),
            ToChannelFromBotLoginUrl = Value(configuration, nameof(BotOptions.ToChannelFromBotLoginUrl)),
            ToChannelFromBotOAuthScope = Value(configuration, nameof(BotOptions.ToChannelFromBotOAuthScope)),
        };
        Check(options);
        return options;
    }

    /// <summary>A key of the SDK: in our section, or where the SDK's own samples have it.</summary>
    public static string? Value(IConfiguration configuration, string key) =>
        NotBlank(configuration[$"{BotOptions.Section}:{key}"]) ?? NotBlank(configuration[key]);

    private static void Check(BotOptions options)
    {
        if (options.HasRegistration && string.IsNullOrEmpty(options.MicrosoftAppPassword))
        {
            throw new StartupException("Bot:MicrosoftAppPassword is empty, but there is a Bot:MicrosoftAppId: give the app's client secret, or leave out both.");
        }

        if (!options.HasRegistration && !string.IsNullOrEmpty(options.MicrosoftAppPassword))
        {
            throw new StartupException("Bot:MicrosoftAppId is empty, but there is a Bot:MicrosoftAppPassword: give the app's id, or leave out both.");
        }

        var singleTenant = options.MicrosoftAppType.Equals("SingleTenant", StringComparison.OrdinalIgnoreCase);
        if (!singleTenant && !options.MicrosoftAppType.Equals("MultiTenant", StringComparison.OrdinalIgnoreCase))
        {
            throw new StartupException($"Bot:MicrosoftAppType is \"{options.MicrosoftAppType}\": give MultiTenant or SingleTenant.");
        }

        if (singleTenant && options.HasRegistration && options.MicrosoftAppTenantId is null)
        {
            throw new StartupException("Bot:MicrosoftAppTenantId is empty, but Bot:MicrosoftAppType is SingleTenant: give the id of the app's tenant.");
        }

        if (options.ToChannelFromBotLoginUrl is { } login && !Uri.TryCreate(login, UriKind.Absolute, out _))
        {
            throw new StartupException($"Bot:ToChannelFromBotLoginUrl is \"{login}\": give an absolute https address, or leave it out.");
        }
    }

    private static string[] Hosts(IConfigurationSection section)
    {
        var listed = section.Value is { } text
            ? text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [.. section.GetChildren().Select(child => child.Value?.Trim()).OfType<string>().Where(host => host.Length > 0)];
        foreach (var host in listed)
        {
            var name = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
            if (Uri.CheckHostName(name) == UriHostNameType.Unknown)
            {
                throw new StartupException($"Bot:AllowedServiceUrlHosts names \"{host}\": give host names alone, such as connector.example.org or *.example.org.");
            }
        }

        return listed;
    }

    private static bool Truth(IConfiguration configuration, string key) => NotBlank(configuration[key]) switch
    {
        null => false,
        var text when bool.TryParse(text, out var value) => value,
        var text => throw new StartupException($"{key} is \"{text}\": give true or false."),
    };

    private static int Size(IConfiguration configuration, string key) => NotBlank(configuration[key]) switch
    {
        null => new BotOptions().MaximumActivitySize,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var value) && value is >= SmallestActivity and <= LargestActivity => value,
        var text => throw new StartupException($"{key} is \"{text}\": give a number of bytes from {SmallestActivity} to {LargestActivity}."),
    };

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
