namespace Huiyin.Dialogs;

internal enum ReportStep
{
    Words,
    Category,
    Place,
    Photos,
    Phone,
    Summary,
}
