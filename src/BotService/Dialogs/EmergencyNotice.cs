using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs;

/// <summary>Where words tell of danger to life, what to do and whom to call come before everything else.</summary>
internal static class EmergencyNotice
{
    public static Activity For(string danger, Voice voice) =>
        voice.Say("emergency.notice", ("first", voice.Text("emergency." + danger)), ("numbers", voice.Text("emergency")), ("after", voice.Text("emergency.continue")));
}
