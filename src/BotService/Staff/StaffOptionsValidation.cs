using Microsoft.Extensions.Options;

namespace Huiyin.Staff;

internal sealed class StaffOptionsValidation : IValidateOptions<StaffOptions>
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public ValidateOptionsResult Validate(string? name, StaffOptions options)
    {
        string?[] mistakes =
        [
            options.BootstrapToken is { } token && (token.Length < StaffOptions.ShortestToken || token.Any(char.IsWhiteSpace))
                ? $"Staff:BootstrapToken must have at least {StaffOptions.ShortestToken} characters and no spaces; choose a longer one, or leave it out to have one made."
                : null,
            Outside("SessionLifetime", options.SessionLifetime, TimeSpan.FromHours(1), Month),
            Outside("SessionIdle", options.SessionIdle, TimeSpan.FromMinutes(5), options.SessionLifetime),
            Outside("OneTimePasswordLifetime", options.OneTimePasswordLifetime, TimeSpan.FromHours(1), Month),
        ];
        return mistakes.OfType<string>().ToList() is { Count: > 0 } found ? ValidateOptionsResult.Fail(found) : ValidateOptionsResult.Success;
    }

    private static string? Outside(string key, TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least || value > most ? $"Staff:{key} is {value:c}: give a time from {least:c} to {most:c}." : null;
}
