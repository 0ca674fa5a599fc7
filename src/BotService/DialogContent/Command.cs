namespace Huiyin.DialogContent;

/// <summary>What a resident may say at any step; the words are in <c>dialogs/commands.yaml</c>, spelled there in kebab-case.</summary>
internal enum Command
{
    Help,
    Cancel,
    Back,
    StartOver,
    Status,
    Yes,
    No,
    Skip,
    Done,
    Anonymous,
    Human,
    Change,
    Withdraw,
    MyData,
    EraseMyData,
    NewConcern,
    None,
    All,
    Greeting,
    Thanks,
    SpeakChinese,
    SpeakEnglish,
    AddMore,
    Rate,
    Resume,
    Drop,
    NotUrgent,
}
