using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine;

internal sealed class DirectLineOptionsValidation : IValidateOptions<DirectLineOptions>
{
    private const int ShortestSecret = 16;

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        List<string> failures = [];
        if (options.Secret is { Length: < ShortestSecret })
        {
            failures.Add($"DirectLine:Secret is shorter than {ShortestSecret} characters; give it a long random value, or leave it out.");
        }

        if (options.PublicUrl is not null && !IsOrigin(options.PublicUrl))
        {
            failures.Add("DirectLine:PublicUrl has to be scheme and host alone, such as https://chat.example.org.");
        }

        if (string.IsNullOrWhiteSpace(options.BotId) || string.IsNullOrWhiteSpace(options.BotName))
        {
            failures.Add("DirectLine:BotId and DirectLine:BotName may not be empty; leave them out for the defaults.");
        }

        RequirePositive(failures, nameof(options.MaximumActivitySize), options.MaximumActivitySize);
        RequirePositive(failures, nameof(options.MaximumFileSize), options.MaximumFileSize);
        RequirePositive(failures, nameof(options.MaximumFiles), options.MaximumFiles);
        RequirePositive(failures, nameof(options.ActivityBurst), options.ActivityBurst);
        RequirePositive(failures, nameof(options.ChatTokensPerMinute), options.ChatTokensPerMinute);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsOrigin(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && uri.PathAndQuery == "/";

    private static void RequirePositive(List<string> failures, string key, long value)
    {
        if (value <= 0)
        {
            failures.Add($"DirectLine:{key} has to be greater than 0, but is {value}.");
        }
    }
}
