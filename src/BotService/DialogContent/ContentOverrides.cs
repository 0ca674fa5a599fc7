namespace Huiyin.DialogContent;

/// <summary>Texts that stand in for files of the dialogs folder: what was changed in the settings; immutable.</summary>
internal sealed class ContentOverrides(IReadOnlyDictionary<string, string> texts)
{
    public static ContentOverrides None { get; } = new(new Dictionary<string, string>());

    /// <param name="name">Relative to the folder, with forward slashes: <c>units.yaml</c>.</param>
    public string? TextOf(string name) => texts.GetValueOrDefault(name);

    /// <param name="name">Relative to the folder, with forward slashes.</param>
    /// <param name="text">Null lets the file itself count again.</param>
    public ContentOverrides With(string name, string? text)
    {
        var changed = new Dictionary<string, string>(texts, StringComparer.Ordinal);
        if (text is null)
        {
            changed.Remove(name);
        }
        else
        {
            changed[name] = text;
        }

        return new ContentOverrides(changed);
    }
}
