using Huiyin.DialogContent;

namespace Huiyin.Settings;

/// <summary>A setting that cannot be used, with everything there is to mend in it. Nothing was changed.</summary>
/// <param name="field"><c>kind</c> or <c>content</c>.</param>
/// <param name="findings">File, line, problem and fix of each.</param>
internal sealed class SettingRefusedException(string field, IReadOnlyList<ContentFinding> findings) : Exception($"Refused ({field}): {string.Join(" ", findings)}")
{
    public string Field { get; } = field;

    public IReadOnlyList<ContentFinding> Findings { get; } = findings;
}
