namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>The value itself is not searched for.</summary>
    public bool NoValue { get; set; }

    /// <summary>The title of the action is not searched for.</summary>
    public bool NoAction { get; set; }

    public bool RecognizeNumbers { get; set; } = true;

    public bool RecognizeOrdinals { get; set; } = true;

    internal FindChoicesOptions Copy() => (FindChoicesOptions)MemberwiseClone();
}
