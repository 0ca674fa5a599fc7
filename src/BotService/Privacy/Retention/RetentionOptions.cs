using System.Globalization;
using Huiyin.Diagnostics;

namespace Huiyin.Privacy.Retention;

/// <summary>How long personal data is kept, from <c>Privacy:Retention:*</c>.</summary>
internal sealed record RetentionOptions
{
    private const int Shortest = 30;
    private const int Longest = 36_500;

    /// <summary><c>Privacy:Retention:Days</c>: days after closing until a concern is made anonymous; null (written 0) for never.</summary>
    public int? Days { get; init; } = 365;

    /// <summary><c>Privacy:Retention:Words</c>: what happens to the words then.</summary>
    public RetainedWords Words { get; init; } = RetainedWords.None;

    /// <exception cref="StartupException">A value makes no sense; the message names the key.</exception>
    public static RetentionOptions Read(IConfiguration configuration)
    {
        var defaults = new RetentionOptions();
        var (days, words) = (configuration["Privacy:Retention:Days"], configuration["Privacy:Retention:Words"]);
        return new RetentionOptions
        {
            Days = string.IsNullOrWhiteSpace(days) ? defaults.Days
                : int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is 0 or (>= Shortest and <= Longest) ? number == 0 ? null : number
                : throw new StartupException($"Privacy:Retention:Days is \"{days}\": give {Shortest} to {Longest} days, or 0 to keep personal data for ever."),
            Words = string.IsNullOrWhiteSpace(words) ? defaults.Words
                : Enum.TryParse<RetainedWords>(words, ignoreCase: true, out var kept) && Enum.IsDefined(kept) && !char.IsAsciiDigit(words[0]) ? kept
                : throw new StartupException($"Privacy:Retention:Words is \"{words}\": give {string.Join(", ", Enum.GetNames<RetainedWords>())}."),
        };
    }
}
