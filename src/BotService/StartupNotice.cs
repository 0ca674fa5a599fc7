using Huiyin.Staff;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Huiyin;

/// <summary>Tells whoever started the service where everything is, and once how to sign in.</summary>
internal sealed class StartupNotice(IServer server, BootstrapCredential credential, BootstrapAccount account)
{
    public async Task PrintAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var secret = await credential.EnsureAsync(cancellationToken);
        var password = await account.EnsureAsync(cancellationToken);
        var address = (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "").TrimEnd('/')
            .Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
        await output.WriteLineAsync(
            $"""

            Huiyin 回音
              Chat page          {address}/
              Desk for staff     {address}/desk
              API                {address}/api/v1
              API documentation  {address}/api/docs
              Channel endpoint   {address}/api/messages
            """);
        if (secret is not null)
        {
            await output.WriteLineAsync(
                $"""
                  Administrator      {secret}
                  (This token is shown only now. Keep it: it signs in to the API.)
                """);
        }

        if (password is not null)
        {
            await output.WriteLineAsync(
                $"""
                  Sign in as         {BootstrapAccount.Login}  {password}
                  (This password is shown only now. The first sign-in asks for one of your own.)
                """);
        }

        await output.WriteLineAsync();
        await output.FlushAsync(cancellationToken);
    }
}
