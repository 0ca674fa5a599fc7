using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

/// <summary>Collects what is wrong while a file is read, so that one run names everything there is to mend.</summary>
internal sealed class ContentFindings
{
    private readonly List<ContentFinding> _all = [];

    public IReadOnlyList<ContentFinding> All => _all;

    public bool HasErrors => _all.Exists(finding => !finding.IsWarning);

    public void Error(string file, YamlNode node, FindingText problem, FindingText fix) => Error(file, node.Start.Line, problem, fix);

    public void Error(string file, long line, FindingText problem, FindingText fix) => _all.Add(ContentFinding.Of(file, line, problem, fix));

    public void Warn(string file, long line, FindingText problem, FindingText fix) => _all.Add(ContentFinding.Of(file, line, problem, fix, isWarning: true));
}
