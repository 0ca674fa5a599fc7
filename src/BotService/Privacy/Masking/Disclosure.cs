namespace Huiyin.Privacy.Masking;

/// <summary>How much of a personal value somebody is shown; more includes less.</summary>
internal enum Disclosure
{
    /// <summary>Nothing, not even that there is one.</summary>
    Hidden,

    /// <summary>Enough to recognise what one knows already: <c>138****5678</c>.</summary>
    Masked,

    Full,
}
