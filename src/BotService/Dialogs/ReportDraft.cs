using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Drafts;
using Huiyin.Dialogs.Similar;
using Huiyin.Understanding;

namespace Huiyin.Dialogs;

/// <summary>What a resident has told so far of a matter that is not filed yet. Kept in the conversation's state, so it survives a pause of days.</summary>
internal sealed class ReportDraft
{
    /// <summary>Makes filing idempotent: a second tap on "confirm" finds the concern of the first.</summary>
    public string Id { get; set; } = Guid.NewGuid().ToString("N");

    public DateTimeOffset? BegunAt { get; set; }

    /// <summary>Set while the resident is asked whether to go on with this draft at all.</summary>
    public DraftOffer? Offer { get; set; }

    /// <summary>What the resident wrote on coming back, before being asked whether to go on.</summary>
    public string? Held { get; set; }

    public string? Words { get; set; }

    /// <summary>A word or two that began the report, before more was asked for.</summary>
    public string? Beginning { get; set; }

    /// <summary>Answers that were not understood twice; they go to staff as they are.</summary>
    public List<string> Remarks { get; set; } = [];

    public ConcernKind Kind { get; set; }

    public string? Category { get; set; }

    /// <summary>The resident did not agree with the category, so it is not proposed again.</summary>
    public bool CategoryDoubted { get; set; }

    /// <summary>The category codes last offered, in their order, so that "the second" has a meaning.</summary>
    public List<string> OfferedCategories { get; set; } = [];

    public string? Office { get; set; }

    public string? Area { get; set; }

    /// <summary>Areas that all fit the name the resident used.</summary>
    public List<string> PossibleAreas { get; set; } = [];

    /// <summary>Building, entrance or landmark from the first words, where these named no area.</summary>
    public string? Dwelling { get; set; }

    public string? Place { get; set; }

    /// <summary>Where on the map: latitude and longitude in degrees (WGS 84).</summary>
    public string? Position { get; set; }

    /// <summary>An open concern that may be the same, while the resident is asked about it.</summary>
    public SimilarFound? Similar { get; set; }

    /// <summary>For which category and place similar ones were looked for.</summary>
    public string? SimilarFor { get; set; }

    /// <summary>Id of the concern to join instead of filing this one.</summary>
    public string? Joins { get; set; }

    public string? SinceWhen { get; set; }

    /// <summary>The resident wants to say since when; it is not asked of anybody else.</summary>
    public bool SinceOpen { get; set; }

    public List<string> Photos { get; set; } = [];

    public bool PhotosDone { get; set; }

    /// <summary>What the category has to ask was answered.</summary>
    public bool DetailsDone { get; set; }

    public string? Phone { get; set; }

    public bool PhoneDone { get; set; }

    /// <summary>No phone number is kept, and staff are not told who it is.</summary>
    public bool Anonymous { get; set; }

    /// <summary>The words tell of danger to life: the two-hour class, whatever the category.</summary>
    public bool Urgent { get; set; }

    /// <summary>Something that matters was not understood twice, so staff sort it.</summary>
    public bool AsIs { get; set; }

    public bool Confirmed { get; set; }

    public ReportStep? Asking { get; set; }

    /// <summary>Steps that were answered, oldest first: the way back.</summary>
    public List<ReportStep> Trail { get; set; } = [];

    /// <summary>How often in a row the answer to <see cref="Asking"/> was not understood.</summary>
    public int Misunderstood { get; set; }

    public bool HasPlace => Area is not null || Place is not null;

    /// <summary>Takes over what a message tells, without overwriting what was answered before.</summary>
    public void Take(ConcernReading reading)
    {
        Urgent |= reading.Emergency is not null;
        // Nobody in danger is asked for a photo.
        PhotosDone |= Urgent;
        Kind = Enum.Parse<ConcernKind>(reading.Kind.ToString());
        SinceWhen ??= reading.Since is { } since ? AsSaid(since.Words, reading.Words) : null;
        Category ??= reading.Category.Advice == CategoryAdvice.Propose && !CategoryDoubted ? (reading.Category.Subcategory ?? reading.Category.Best).Code : null;
        if (reading.Phone is { } phone && !PhoneDone && !Anonymous)
        {
            (Phone, PhoneDone) = (phone.Normalized, true);
        }

        TakePlace(reading.Place, reading.Locale);
        // Whoever told all in one message is asked nothing more; the summary takes a photo as well.
        PhotosDone |= Category is not null && HasPlace && PhoneDone;
    }

    /// <summary>More about the same matter, said later.</summary>
    public void AddWords(string more)
    {
        var words = Words is null ? more : $"{Words}\n{more}";
        Words = words.Length <= ConcernLimits.Text ? words : SpokenText.WellFormed(words[..ConcernLimits.Text]);
    }

    public void BeAnonymous() => (Anonymous, Phone, PhoneDone) = (true, null, true);

    // A recognizer gives dates in small letters; the resident wrote "Monday".
    private static string AsSaid(string found, string words) =>
        words.IndexOf(found, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? words.Substring(at, found.Length) : found;

    private void TakePlace(PlaceReading place, string? locale)
    {
        if (HasPlace)
        {
            return;
        }

        var within = (place with { Areas = [] }).Describe(Locales.Resolve(locale));
        Dwelling = within.Length == 0 ? null : within;
        if (place.Area is { Kind: not AreaKind.Office } area)
        {
            (Area, Place) = (area.Code, Dwelling);
        }
        else if (place.Area is { } office)
        {
            Office = office.Code;
        }
        else
        {
            PossibleAreas = [.. place.Areas.Select(possible => possible.Code)];
        }
    }

    /// <summary>The place as it is shown: the area's name and the resident's words.</summary>
    public string PlaceIn(Voice voice)
    {
        var area = Area is not null && voice.Content.Areas.TryFind(Area, out var known) ? voice.Label(known.Label) : null;
        var parts = new[] { area, Place }.Where(part => part is not null).ToList();
        return parts.Count == 0 ? voice.Text("report.no-place") : string.Join(voice.Locale == Locales.English ? ", " : "，", parts);
    }
}
