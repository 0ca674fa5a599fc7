using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

/// <summary>Collects what is wrong while a file is read, so that one run names everything there is to mend.</summary>
internal sealed class ContentFindings
{
    private readonly List<ContentFinding> _all = [];

    public IReadOnlyList<ContentFinding> All => _all;

    public bool HasErrors => _all.Exists(finding => !finding.IsWarning);

    public void Error(string file, YamlNode node, string problem, string fix) => Error(file, node.Start.Line, problem, fix);

    public void Error(string file, long line, string problem, string fix) => _all.Add(new ContentFinding(file, line, problem, fix));

    public void Warn(string file, long line, string problem, string fix) => _all.Add(new ContentFinding(file, line, problem, fix, IsWarning: true));
}
