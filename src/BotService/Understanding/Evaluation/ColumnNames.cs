namespace Huiyin.Understanding.Evaluation;

internal sealed record ColumnNames(string Category = "category", string Also = "also", string Text = "text")
{
    /// <param name="argument"><c>category=label,text=words</c>; what is not named keeps its usual name.</param>
    /// <exception cref="CommandException">Something else than the three is named.</exception>
    public static ColumnNames Parse(string argument)
    {
        var names = new ColumnNames();
        foreach (var part in argument.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            names = part.Split('=', 2) switch
            {
                ["category", var name] => names with { Category = name },
                ["also", var name] => names with { Also = name },
                ["text", var name] => names with { Text = name },
                _ => throw new CommandException($"'{part}' is no column: write --columns category=NAME,also=NAME,text=NAME."),
            };
        }

        return names;
    }
}
