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
}
