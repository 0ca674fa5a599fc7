#nullable disable

namespace Microsoft.Bot.Builder.Dialogs;

public class DateTimeResolution
{
    public string Value { get; set; }

    public string Start { get; set; }

    public string End { get; set; }

    public string Timex { get; set; }
}
