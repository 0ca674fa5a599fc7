using System.Globalization;
using System.Security.Cryptography;

namespace Huiyin.Demo;

/// <param name="Seed">The same seed tells the same story.</param>
/// <param name="Date">The day that is today in the story; null: the present.</param>
/// <param name="Password">Of every account.</param>
/// <param name="Force">Where there is data already, take another folder.</param>
internal sealed record DemoOptions(int Seed, DateOnly? Date, string Password, bool Force)
{
    public const string Usage = "demo [--seed N] [--date YYYY-MM-DD] [--password WORDS] [--force]   fills an empty database with a district to look at";

    private const int ShortestPassword = 10;

    /// <returns>Null when an argument is not understood.</returns>
    public static DemoOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new DemoOptions(1, null, $"huiyin-{RandomNumberGenerator.GetHexString(8, lowercase: true)}", false);
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--force":
                    options = options with { Force = true };
                    continue;
                case "--seed" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed):
                    options = options with { Seed = seed };
                    break;
                case "--date" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                    options = options with { Date = date };
                    break;
                case "--password" when value.Length >= ShortestPassword:
                    options = options with { Password = value };
                    break;
                default:
                    return null;
            }

            i++;
        }

        return options;
    }
}
