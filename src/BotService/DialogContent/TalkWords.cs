namespace Huiyin.DialogContent;

/// <summary>Words that turn a talk while they stand within a sentence; as a whole message <see cref="CommandWords"/> has them.</summary>
/// <param name="Fields">What each answer of a report is called, by the answer's name: <c>words</c>, <c>category</c>, <c>place</c>, <c>since</c>, <c>photos</c>, <c>phone</c>.</param>
/// <param name="Openings">Beginnings that bring up another matter.</param>
/// <param name="Abuse">Rude words.</param>
/// <param name="SpeakChinese">Asks for Chinese in the same breath as something else.</param>
/// <param name="SpeakEnglish">Asks for English likewise.</param>
/// <param name="Subscribe">Asks for the weekly summary of an area.</param>
/// <param name="Unsubscribe">Wants no more of them.</param>
internal sealed record TalkWords(
    IReadOnlyDictionary<string, LocalizedWords> Fields,
    LocalizedWords Openings,
    LocalizedWords Abuse,
    LocalizedWords SpeakChinese,
    LocalizedWords SpeakEnglish,
    LocalizedWords Subscribe,
    LocalizedWords Unsubscribe)
{
    public static TalkWords Read(ContentFile file)
    {
        var fields = file.Root.Child("fields")!;
        string[] names = ["words", "category", "place", "since", "photos", "phone"];
        return new TalkWords(
            names.ToDictionary(name => name, name => fields.Words(name), StringComparer.Ordinal),
            file.Root.Words("openings"),
            file.Root.Words("abuse"),
            file.Root.Words("speak-chinese"),
            file.Root.Words("speak-english"),
            file.Root.Words("subscribe"),
            file.Root.Words("unsubscribe"));
    }
}
