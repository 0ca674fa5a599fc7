using System.Diagnostics;
using Huiyin.Hosting;

namespace Huiyin.DirectLine;

/// <summary>The real npm client, botframework-directlinejs, against the running service; see Node/scenarios.</summary>
public sealed class NpmClientTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    [NodeTheory]
    [InlineData("socket")]
    [InlineData("polling")]
    [InlineData("upload")]
    [InlineData("restore")]
    [InlineData("restart")]
    [InlineData("refresh")]
    [InlineData("stranger")]
    public async Task NpmClient_InAScenario_GetsWhatItReliesOn(string scenario)
    {
        Assert.Null(await NodePackages.MissingAsync());
        await using var host = await DirectLineFixture.StartAsync();

        using var node = Process.Start(NodePackages.Start("node", $"scenarios/{scenario}.js", host.Address.ToString(), DirectLineFixture.Secret))!;
        using var patience = new CancellationTokenSource(Longest);
        var errors = node.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            while (await node.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line == "please restart")
                {
                    await host.RestartAsync();
                    await node.StandardInput.WriteLineAsync("done");
                }
            }

            await node.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill();
            }
        }

        Assert.True(node.ExitCode == 0, await errors);
    }
}
