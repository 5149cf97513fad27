/**
 * Extensions that make a dotted word the name of a file. Left out are those that are also domains (`com`, `net`, `app`, `info`), for
 * such names are brands, and `md` of headings such as `README.md` is in, because a reader types it.
 */
export const FILE_EXTENSIONS: ReadonlySet<string> = new Set(
  `
  asax ascx asmx asp aspx axd bak bat bin bmp cab cat cer cert cfg chm class cmd conf config cpp crt cs csproj css cshtml csv dacpac dat db dll dmg
  dmp doc docm docx dotx dtd ecf edmx eml etl evtx exe fsproj gif go gz h hpp htm html ico idl inf ini ipynb iso jar java jpeg jpg js json jsonc
  jsx key ldf less lib lnk lock log ltsb manifest map md mdb mdf mdx mp3 mp4 msc msg msi msp msu nupkg nuspec obj ocx odt ost osd p12 pdb pdf pem
  pfx php plist png pol potx ppt pptm pptx ps1 ps1xml psd1 psm1 pst pub py rar rb rc reg resx rdl rdp rtf scss sft sh sln snk snupkg sql
  svc svg swift sys tar targets tgz tif tlb tmp toml ts tsx ttf txt url vb vbproj vbs vcf vcxproj vhd vhdx vsix vsdx vue wav
  wim wsdl wsf xaml xap xls xlsm xlsx xml xps xsd xsl xslt yaml yml zip
`
    .trim()
    .split(/\s+/)
)
