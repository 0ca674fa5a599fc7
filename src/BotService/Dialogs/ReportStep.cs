namespace Huiyin.Dialogs;

internal enum ReportStep
{
    Words,
    Category,
    Place,
    Photos,
    Phone,
    Summary,

    /// <summary>Asked only of whoever wants to change it.</summary>
    Since,

    /// <summary>Whether to go on with a report that was left, or with a matter kept for after.</summary>
    Offer,

    /// <summary>Whether to join a similar concern instead of filing another.</summary>
    Similar,
}
