using Huiyin.Staff;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Huiyin.AdminApi;

/// <summary>What the document says beside the calls: what this is, and how to sign in.</summary>
internal sealed class ApiDocument : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Huiyin 回音",
            Version = "v1",
            Description = "The ledger of residents' concerns: read them, reply, change their status, record what was done. Errors are problem+json in the caller's language (Accept-Language: zh-CN or en).",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[StaffTokenAuthentication.SchemeName] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A staff token; the first is printed when the service starts for the first time.",
        };
        // The address that a reader sees is the one that they read it from.
        document.Servers = [];
        return Task.CompletedTask;
    }
}
