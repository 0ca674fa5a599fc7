using Huiyin.DialogContent;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs;

/// <summary>Where words tell of danger to life, the numbers to call come before everything else.</summary>
internal static class EmergencyNotice
{
    public static Activity? For(string words, Voice voice)
    {
        var said = SpokenText.Fold(SpokenText.WellFormed(words));
        var emergencies = voice.Content.Emergencies;
        var danger = emergencies.Patterns.FirstOrDefault(pattern => pattern.Words.All.Any(word => Contains(said, word)));
        if (danger is null || emergencies.Harmless.All.Any(word => Contains(said, word)))
        {
            return null;
        }

        return voice.Say("emergency.notice", ("first", voice.Text("emergency." + danger.Kind)), ("numbers", voice.Text("emergency")));
    }

    private static bool Contains(string said, string word) => said.Contains(SpokenText.Fold(word), StringComparison.Ordinal);
}
