namespace Huiyin.Dialogs.Drafts;

/// <param name="Words">Without what brought it up ("by the way").</param>
/// <param name="SameCategory">It tells more of the matter under way rather than another.</param>
internal sealed record NewMatter(string Words, bool SameCategory);
