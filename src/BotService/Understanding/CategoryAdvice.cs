namespace Huiyin.Understanding;

/// <summary>What to do with a reading of a category.</summary>
internal enum CategoryAdvice
{
    /// <summary>Sure enough to take the first and let it be corrected.</summary>
    Propose,

    /// <summary>Offer the first three.</summary>
    OfferThree,

    /// <summary>Too unsure: offer all.</summary>
    AskAll,
}
