using System.Globalization;

namespace Huiyin.Benchmarks.Seeding;

/// <summary>How much to make up, and where to put it.</summary>
/// <param name="Concerns">How many.</param>
/// <param name="Events">How many events a concern has on average.</param>
/// <param name="Database">A SQLite file, or a connection string of PostgreSQL.</param>
/// <param name="Until">The end of the two years.</param>
/// <param name="Seed">The same seed tells the same stories; salts of texts differ all the same.</param>
/// <param name="Copies">How often each story is put in, see <see cref="Seeding.Copies"/>.</param>
/// <param name="Pending">Whether cutting the phases is left to who asks for the first summary.</param>
/// <param name="Outbox">Whether the messages that residents got are made up too.</param>
internal sealed record SeedOptions(int Concerns, int Events, string Database, DateTimeOffset Until, int Seed, int Copies, bool Outbox, bool Pending)
{
    public const string Usage = "seed [--concerns 1000000] [--events 10] [--until 2026-11-25T00:00:00Z] [--seed 1] [--copies 1] [--without-outbox] [--without-phases] --database FILE|CONNECTION";

    public bool IsPostgres => Database.Contains('=', StringComparison.Ordinal);

    /// <exception cref="FormatException">An argument is unknown or wrong.</exception>
    public static SeedOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new SeedOptions(1_000_000, 10, "", TimeProvider.System.GetUtcNow(), 1, Copies: 1, Outbox: true, Pending: false);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--without-outbox")
            {
                options = options with { Outbox = false };
                continue;
            }

            if (arguments[i] == "--without-phases")
            {
                options = options with { Pending = true };
                continue;
            }

            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new FormatException($"{arguments[i]} needs a value.");
            options = arguments[i++] switch
            {
                "--concerns" => options with { Concerns = Number(value) },
                "--events" => options with { Events = Number(value) },
                "--copies" => options with { Copies = Math.Min(Number(value), Seeding.Copies.Most) },
                "--seed" => options with { Seed = Number(value) },
                "--until" => options with { Until = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal) },
                "--database" => options with { Database = value },
                var unknown => throw new FormatException($"{unknown} is unknown."),
            };
        }

        return options.Database.Length > 0 ? options : throw new FormatException("--database is missing.");
    }

    private static int Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new FormatException($"{value} is no number above 0.");
}
