namespace Huiyin.Privacy.Retention;

/// <summary>Whose words outlive a concern's personal data. Category, area, times, acts and counts always do.</summary>
internal enum RetainedWords
{
    /// <summary>Nobody's: a reply may name the door as well as the report does.</summary>
    None,

    /// <summary>The deeds and replies of staff.</summary>
    Staff,
}
