using System.Globalization;
using Huiyin.DialogContent;

namespace Huiyin.Deliveries.Replay;

/// <summary>What the command line asks for.</summary>
internal sealed record ReplayArguments
{
    public const string Usage = "replay (--list | --all | --id N ...) [--channel NAME] [--since YYYY-MM-DD] [--concern NUMBER] [--dry-run] [--force] [--language zh-CN|en]   list or send again the messages that were given up";

    public bool IsList { get; private set; }

    public bool IsAll { get; private set; }

    public bool IsDryRun { get; private set; }

    public bool IsForced { get; private set; }

    public List<long> Ids { get; } = [];

    public string? Channel { get; private set; }

    public DateOnly? Since { get; private set; }

    public string? Concern { get; private set; }

    public string Language { get; private set; } = Locales.Resolve(CultureInfo.CurrentUICulture.Name);

    /// <summary>Null when they make no sense.</summary>
    public static ReplayArguments? Read(IReadOnlyList<string> arguments)
    {
        var read = new ReplayArguments();
        for (var rest = arguments.ToArray(); rest.Length > 0;)
        {
            var taken = read.Take(rest);
            if (taken == 0)
            {
                return null;
            }

            rest = rest[taken..];
        }

        // Everything is sent again only when somebody says so.
        var ways = (read.IsList ? 1 : 0) + (read.IsAll ? 1 : 0) + (read.Ids.Count > 0 ? 1 : 0);
        return ways == 1 && !(read.IsList && (read.IsDryRun || read.IsForced)) ? read : null;
    }

    private int Take(string[] rest)
    {
        switch (rest)
        {
            case ["--list", ..]:
                IsList = true;
                return 1;
            case ["--all", ..]:
                IsAll = true;
                return 1;
            case ["--dry-run", ..]:
                IsDryRun = true;
                return 1;
            case ["--force", ..]:
                IsForced = true;
                return 1;
            case ["--id", var text, ..] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id):
                Ids.Add(id);
                return 2;
            case ["--channel", var channel, ..]:
                Channel = channel;
                return 2;
            case ["--since", var text, ..] when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since):
                Since = since;
                return 2;
            case ["--concern", var concern, ..]:
                Concern = concern;
                return 2;
            case ["--language", var language, ..] when Locales.All.Contains(language):
                Language = language;
                return 2;
            default:
                return 0;
        }
    }
}
