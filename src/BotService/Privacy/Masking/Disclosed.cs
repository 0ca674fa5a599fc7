using Huiyin.Concerns;
using Huiyin.Understanding;

namespace Huiyin.Privacy.Masking;

/// <summary>What somebody is shown of the reporter's phone and of the exact place; the words follow the lesser of the two.</summary>
internal sealed record Disclosed(Disclosure Phone, Disclosure Place)
{
    public static Disclosed Everything { get; } = new(Disclosure.Full, Disclosure.Full);

    /// <summary>Rows of many concerns, whoever reads them: what somebody needs in full is on the concern's own page, where it is written down that they read it.</summary>
    public static Disclosed InLists { get; } = new(Disclosure.Hidden, Disclosure.Masked);

    public string? PhoneOf(Concern concern) => concern.Phone is not { } phone ? null : Phone switch
    {
        Disclosure.Full => phone,
        Disclosure.Masked => PhoneNumber.TryParse(phone, out var number) ? number.Masked : "***",
        _ => null,
    };

    public string? PlaceOf(Concern concern) => concern.Place is not { } place ? null : Place switch
    {
        Disclosure.Full => place,
        Disclosure.Masked => MaskedPlace.Of(place),
        _ => null,
    };

    /// <summary>Words about this concern, whoever said them.</summary>
    public string WordsOf(Concern concern, string text) =>
        ShowsWords ? text : MaskedWords.Of(text, Place == Disclosure.Full ? null : concern.Place);

    /// <summary>The concern's personal values that are shown in full, for the log of accesses; empty when none is.</summary>
    public IReadOnlyList<string> FieldsOf(Concern concern)
    {
        List<string> fields = [];
        if (Phone == Disclosure.Full && concern.Phone is not null)
        {
            fields.Add("phone");
        }

        if (Place == Disclosure.Full && concern.Place is { } place && MaskedPlace.Of(place) != place)
        {
            fields.Add("place");
        }

        if (ShowsWords && MaskedWords.Of(concern.Text, concern.Place) != concern.Text)
        {
            fields.Add("words");
        }

        return fields;
    }

    private bool ShowsWords => Phone == Disclosure.Full && Place == Disclosure.Full;
}
