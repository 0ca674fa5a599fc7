using System.Globalization;

namespace Huiyin.Understanding.Evaluation;

/// <summary>What both commands take: one file, and options.</summary>
internal sealed record CommandArguments(string File, ColumnNames Columns, int Folds, int First, string Dialogs, bool Save)
{
    /// <exception cref="CommandException">An option is unknown or has no usable value.</exception>
    public static CommandArguments Parse(string[] args, string usage)
    {
        var parsed = new CommandArguments("", new ColumnNames(), 0, int.MaxValue, DefaultDialogs(), false);
        for (var i = 0; i < args.Length; i++)
        {
            parsed = args[i] switch
            {
                "--columns" => parsed with { Columns = ColumnNames.Parse(Value(args, ref i, usage)) },
                "--folds" => parsed with { Folds = Number(args, ref i, usage, 2, 100) },
                "--first" => parsed with { First = Number(args, ref i, usage, 1, int.MaxValue) },
                "--dialogs" => parsed with { Dialogs = Value(args, ref i, usage) },
                "--save" => parsed with { Save = true },
                var file when parsed.File.Length == 0 && !file.StartsWith("--", StringComparison.Ordinal) => parsed with { File = file },
                var other => throw new CommandException($"'{other}' is not understood. Usage: {usage}"),
            };
        }

        return parsed.File.Length > 0 || parsed.Folds > 0 ? parsed : throw new CommandException($"Name a file. Usage: {usage}");
    }

    public static string DefaultDialogs() => Directory.Exists("dialogs") ? "dialogs" : Path.Combine(AppContext.BaseDirectory, "dialogs");

    private static string Value(string[] args, ref int i, string usage) =>
        ++i < args.Length ? args[i] : throw new CommandException($"{args[i - 1]} needs a value. Usage: {usage}");

    private static int Number(string[] args, ref int i, string usage, int lowest, int highest)
    {
        var option = args[i];
        return int.TryParse(Value(args, ref i, usage), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest
            ? number
            : throw new CommandException($"{option} takes a number from {lowest} to {highest}. Usage: {usage}");
    }
}
